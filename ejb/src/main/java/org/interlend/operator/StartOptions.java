package org.interlend.operator;

/**
 * The options with which the server will be started, as system properties: where the server listens
 * by them, and settings that are given as properties.
 */
final class StartOptions {

  static final String ADDRESS = "jboss.bind.address";
  static final String MANAGEMENT_ADDRESS = "jboss.bind.address.management";
  static final String PORT_OFFSET = "jboss.socket.binding.port-offset";

  private StartOptions() {}

  /**
   * @param options those of the Java machine and of the server, in the order in which they count
   */
  static void apply(String[] options) {
    for (int n = 0; n < options.length; n++) {
      String[] option = options[n].split("=", 2);
      String next = n + 1 < options.length ? options[n + 1] : "";
      String value = option.length == 2 ? option[1] : next;
      switch (option[0]) {
        case "-b" -> System.setProperty(ADDRESS, value);
        case "-bmanagement" -> System.setProperty(MANAGEMENT_ADDRESS, value);
        default -> {
          if (option[0].matches("-D(interlend|jboss)\\..+") && option.length == 2) {
            System.setProperty(option[0].substring(2), value);
          }
        }
      }
    }
  }
}
