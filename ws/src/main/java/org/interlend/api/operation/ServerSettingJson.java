package org.interlend.api.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.SettingSource;

/** A setting of the operator as JSON. */
@Schema(name = "ServerSetting", description = "A setting of the server")
public record ServerSettingJson(
    @Schema(description = "The name of the environment variable") String name,
    @Schema(description = "The value in force; null for a secret, and where there is none")
        String value,
    @Schema(description = "Whether there is a value") boolean present,
    @Schema(
            description =
                "CONSOLE: set in the console or by this interface. OPERATOR: the environment"
                    + " variable. DEFAULT, NONE")
        SettingSource source,
    @Schema(description = "The default") String usual,
    @Schema(description = "The values that it may have, after \"It must be\"") String allowed,
    @Schema(description = "Whether its value is never shown") boolean secret,
    @Schema(description = "Whether it can be changed here; else only by the operator")
        boolean changeable) {

  static ServerSettingJson of(OperatorSetting setting) {
    return new ServerSettingJson(
        setting.variable(),
        setting.shown().orElse(null),
        setting.present(),
        setting.source(),
        setting.isSecret() ? null : setting.usual().orElse(null),
        setting.allowed(),
        setting.isSecret(),
        setting.isChangeable());
  }
}
