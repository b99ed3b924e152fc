package org.interlend.api.operation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.WorkflowException;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.Permission;
import org.interlend.settings.server.ServerSettingReason;
import org.interlend.setup.ServerSettingManagement;

/** The settings of the operator, some of which administrators change without a restart. */
@Path("server-settings")
@RequestScoped
@Requires(Permission.CONFIGURE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Server settings")
public class ServerSettingsResource {

  @Inject private ApiUser apiUser;
  @Inject private ConditionalRequests conditional;
  @Inject private ServerSettingManagement changes;

  /** A new value. A {@link ServerSettingJson} that shows a value may be sent back. */
  @JsonIgnoreProperties({"present", "source", "usual", "allowed", "secret", "changeable"})
  @Schema(name = "ServerSettingValue", description = "A new value of a setting of the server")
  public record Value(
      @Schema(description = "As in the path", examples = "INTERLEND_SMTP_HOST") String name,
      @NotBlank @Size(max = 1000) @Schema(examples = "mail.example.org") String value) {}

  /**
   * @return all settings with the values in force, without secrets
   */
  @GET
  @Operation(summary = "The settings of the server, without secrets")
  public List<ServerSettingJson> list() {
    return Arrays.stream(OperatorSetting.values()).map(ServerSettingJson::of).toList();
  }

  /**
   * @return a setting; 404 for an unknown name
   */
  @GET
  @EntityTagBinding
  @Path("{name}")
  @Operation(summary = "A setting of the server")
  public ServerSettingJson get(@PathParam("name") String name) {
    return ServerSettingJson.of(find(name));
  }

  /**
   * Sets a setting, in force at once on this server, and within a second on others.
   *
   * @return the setting; 404 for an unknown name; 409 for one that only the operator changes
   */
  @PUT
  @EntityTagBinding
  @Path("{name}")
  @Operation(
      summary = "Sets a setting of the server",
      description =
          "In force at once, and within a second on other servers of the same database. Settings"
              + " that are not changeable are the operator's. Sign in with name and password for"
              + " this.")
  public ServerSettingJson put(@PathParam("name") String name, @Valid @NotNull Value body) {
    apiUser.requirePassword();
    OperatorSetting setting = find(name);
    BodyChecks.agreed("name", BodyChecks.CODE, name, body.name());
    String value = body.value();
    if (setting.isChangeable() && setting.problemOf(value).isPresent()) {
      throw new InvalidFieldException("value", "must be " + setting.allowed());
    }
    save(setting, value);
    return ServerSettingJson.of(setting);
  }

  /** Lets the environment variable, or the default, count again. */
  @DELETE
  @EntityTagBinding
  @Path("{name}")
  @Operation(
      summary = "Lets the operator's value of a setting count again, or the default",
      description = "Sign in with name and password for this.")
  @APIResponse(responseCode = "204", description = "Done")
  public void delete(@PathParam("name") String name) {
    apiUser.requirePassword();
    save(find(name), null);
  }

  private void save(OperatorSetting setting, String value) {
    changes.save(
        Collections.singletonMap(setting, value),
        () -> conditional.requireUnchanged(() -> ServerSettingJson.of(setting)));
  }

  private static OperatorSetting find(String name) {
    return Arrays.stream(OperatorSetting.values())
        .filter(setting -> setting.variable().equals(name))
        .findFirst()
        .orElseThrow(() -> new WorkflowException(ServerSettingReason.UNKNOWN_SETTING, name));
  }
}
