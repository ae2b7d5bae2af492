"""Campaigns that try to lose, leak or break something; `make torture` runs them and reports."""
