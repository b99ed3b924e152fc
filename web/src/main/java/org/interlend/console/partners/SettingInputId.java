package org.interlend.console.partners;

/** The inputs of the partner's form, by the settings that they show. */
final class SettingInputId {

  private SettingInputId() {}

  /**
   * @param setting as the management API names it, such as {@code slnp.port}
   * @return the id of the input on the page
   */
  static String of(String setting) {
    return "partner:"
        + switch (setting) {
          case "acceptItem.location" -> "acceptLocation";
          case "acceptItem.itemPolicy" -> "acceptItemPolicy";
          case "checkOutItem.location" -> "checkOutLocation";
          case "checkOutItem.policy" -> "checkOutPolicy";
          case "slnp.server" -> "slnpHost";
          case "slnp.server.port" -> "slnpServerPort";
          case "slnp.statusMessages" -> "slnpShipped";
          case "libris.apiKey" -> "apiKey";
          case "slnp", "libris" -> "protocol";
          default -> named(setting);
        };
  }

  private static String named(String setting) {
    String group = setting.substring(0, Math.max(0, setting.indexOf('.')));
    String name = setting.substring(setting.lastIndexOf('.') + 1);
    return group.equals("slnp") || group.equals("libris")
        ? group + Character.toUpperCase(name.charAt(0)) + name.substring(1)
        : name;
  }
}
