"""A module that fails while it runs."""
import helper_counter

helper_counter.bump("broken")
value = 1 // 0
