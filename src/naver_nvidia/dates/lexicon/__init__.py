"""The words that dates consist of, and those that say something of them."""
