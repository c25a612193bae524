"""The parts that an interaction depends on: what may fail, in the words of the degradation table."""

from __future__ import annotations

from enum import StrEnum


class Component(StrEnum):
    """A part whose failure the gateway answers by the table (promise 4)."""

    DETECTOR = "detector"
    POLICY = "policy"
    KEY = "key"
    VAULT = "vault"
    LOG = "log"
    PROVIDER = "provider"
    CLIENT = "client"
    DISK = "disk"
    CLOCK = "clock"
