"""The command line. ``main`` is the entry point; a module of ``commands`` is imported when its command is named."""
