package org.interlend.slnp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;

/** The offered commands, by name. */
@ApplicationScoped
class CommandDirectory {

  private static final int MAX_NAME_LENGTH = 40;

  @Inject @Any private Instance<SlnpCommandHandler> offered;
  private final Map<String, SlnpCommandHandler> byName = new HashMap<>();

  @PostConstruct
  void list() {
    offered.forEach(command -> command.names().forEach(name -> byName.put(name, command)));
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * @throws SlnpException COMMAND_UNKNOWN
   */
  SlnpCommandHandler find(String name) {
    SlnpCommandHandler command = byName.get(name);
    if (command == null) {
      throw new SlnpException(
          SlnpError.COMMAND_UNKNOWN, name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)));
    }
    return command;
  }
}
