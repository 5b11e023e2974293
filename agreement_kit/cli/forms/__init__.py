"""A form for people who do not edit YAML: a workbook with questions, drop-downs and help, and its way back."""
