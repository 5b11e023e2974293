"""The mutation run: faults planted in the library and in drafted examples, and what the checks catch of them."""
