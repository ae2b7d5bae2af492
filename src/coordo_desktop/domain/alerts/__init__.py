"""The rules of Aujourd'hui: one small function each, from facts to a line with its reason."""
