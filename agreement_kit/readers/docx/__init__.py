"""The DOCX reader, and what it shares with the writer: names of bookmarks, the seal."""
