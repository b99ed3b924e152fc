package org.interlend.partners.slnp;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * One line of a report to a ZFL server. No public source has the keys of the command, so each
 * partner's record has its own lines; {@link SlnpReportDefaults} has those that it begins with.
 *
 * @param key of letters, digits and underscores
 * @param value a template, see {@link SlnpTextTemplate}
 */
public record SlnpReportLine(
    @NotNull @Pattern(regexp = "\\w{1,64}", message = "{settings.slnpKey}") String key,
    @NotNull @Size(max = 300) @Pattern(regexp = "[^\\r\\n\\t]*", message = "{settings.oneLine}")
        String value)
    implements Serializable {

  private static final long serialVersionUID = 1L;
}
