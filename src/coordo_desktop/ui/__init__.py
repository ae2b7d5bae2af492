"""The only floor that knows Qt."""

from coordo_desktop.ui.singletons import keep_alive

keep_alive()
