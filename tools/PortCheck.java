/** Ends with 0 if something listens on the loopback port given, else with 1: for {@code ./tillit start}. */
void main(String[] arguments) {
    try (var socket = new java.net.Socket()) {
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 1_000);
        System.exit(0);
    } catch (java.io.IOException free) {
        System.exit(1);
    }
}
