"""Live traffic: the door through which applications reach providers by changing one base URL.

Raw ASGI on the data path. The room reads sockets and drives `journey`; it decides nothing itself.
"""
