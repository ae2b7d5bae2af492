"""Stock: what is there, what comes, goes, is lent, kept cold, counted and ordered."""
