"""One module per command, each with the ``click`` command under the name ``command``."""
