"""`python -m coordo_desktop`."""

from coordo_desktop.app import main

if __name__ == "__main__":
    main()
