"""Registers of meetings: from files and tables of rows to what Meetings are a view of.

`Meetings.from_rows` and `Meetings.from_tables` are its door; they load it when called, for an
article needs none of it.
"""

from naver_nvidia.register.files import FileOptions
from naver_nvidia.register.layout import layout_of
from naver_nvidia.register.reading import read_register
from naver_nvidia.register.saved import is_saved, opened, save
from naver_nvidia.register.tables import rows_of

__all__ = ["FileOptions", "is_saved", "layout_of", "opened", "read_register", "rows_of", "save"]
