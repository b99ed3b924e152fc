package org.interlend.partners.protocol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A Sigel by which a broker names one of our libraries. A Sigel may have blanks in it, as {@code
 * Kon 4}.
 *
 * @param library code of the library
 */
public record OwnSigel(
    @NotBlank @Size(max = 64) @Pattern(regexp = "[^=\\r\\n\\t]*", message = "{settings.sigel}")
        String sigel,
    @NotBlank @Size(max = 64) String library)
    implements Serializable {}
