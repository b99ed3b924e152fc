package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.SlnpCommandHandler;
import org.interlend.slnp.SlnpRequest;
import org.interlend.slnp.wire.Reply;

/**
 * The commands with which clients open and close a session with servers that have such sessions.
 * Here a connection identifies its partner, so names and passwords in them are ignored.
 */
@ApplicationScoped
class SessionCommandHandler implements SlnpCommandHandler {

  @Override
  public List<String> names() {
    return List.of("SLNPServerInit", "SLNPServerExit", "SLNPSysParam");
  }

  @Override
  public SlnpAnswer handle(SlnpRequest request) {
    return SlnpAnswer.of(Reply.ok(request.command().name()));
  }
}
