package org.interlend.slnp.wire;

import java.nio.charset.Charset;

/** Writes commands to a server. */
public final class CommandWriter {

  private CommandWriter() {}

  /** The bytes of a command; each line ends with a line feed. */
  public static byte[] write(Command command, Charset charset) {
    StringBuilder text = new StringBuilder(command.name()).append('\n');
    command
        .values()
        .forEach(
            (key, value) ->
                text.append(key).append(':').append(SlnpEscaping.escape(value)).append('\n'));
    return text.append(SlnpKeywords.END_COMMAND).append('\n').toString().getBytes(charset);
  }
}
