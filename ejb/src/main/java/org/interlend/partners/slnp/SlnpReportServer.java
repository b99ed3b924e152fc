package org.interlend.partners.slnp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingsGroup;

/** The ZFL server to which our reports are sent. */
@Embeddable
public class SlnpReportServer implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Size(max = 255)
  @Pattern(regexp = "[A-Za-z0-9._:-]*", message = "{settings.host}")
  @Column(name = "slnp_server_host")
  private String host;

  @Min(1)
  @Max(65_535)
  @Column(name = "slnp_server_port")
  private Integer port;

  @Advanced
  @Column(name = "slnp_server_tls")
  private boolean tls;

  @Advanced
  @Pattern(regexp = SlnpCharset.NAMES, message = "{settings.charset}")
  @Column(name = "slnp_server_charset")
  private String charset = SlnpCharset.UTF_8;

  boolean empty() {
    return host == null && port == null;
  }

  boolean complete() {
    return host != null && port != null;
  }

  /** Its name or address. */
  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  /** Whether the connection is encrypted (TLS). */
  public boolean tls() {
    return tls;
  }

  public Charset charset() {
    return SlnpCharset.of(charset);
  }
}
