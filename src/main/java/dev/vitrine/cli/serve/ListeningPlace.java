package dev.vitrine.cli.serve;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;

/// Where the service is to listen.
///
/// @param port 0 for any that is free
record ListeningPlace(InetAddress address, int port) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int LOWEST_FREE_PORT = 1024;

    /// Refuses a place at which nobody can listen, before anything is made.
    ///
    /// @throws UnusableException when the port or the address cannot be had
    void check() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UnusableException(
                    "--port cannot be " + port, "Use 1 to 65535, or 0 for any that is free", null);
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    private UnusableException refused(IOException failure) {
        if (!isOfThisMachine()) {
            return new UnusableException(
                    "--bind cannot be "
                            + address.getHostAddress()
                            + ", which is no address of this machine",
                    "Use 127.0.0.1 for this machine alone or 0.0.0.0 for all its networks",
                    failure);
        }
        if (String.valueOf(failure.getMessage()).contains("denied") && port < LOWEST_FREE_PORT) {
            return new UnusableException(
                    "Port " + port + " is not yours to listen on",
                    "Choose one above 1023 with --port",
                    failure);
        }
        return new UnusableException(
                "Port " + port + " is in use",
                "Choose another with --port, or end the program that uses it",
                failure);
    }

    private boolean isOfThisMachine() {
        try {
            return address.isAnyLocalAddress()
                    || (address instanceof Inet4Address && address.isLoopbackAddress())
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            return false;
        }
    }
}
