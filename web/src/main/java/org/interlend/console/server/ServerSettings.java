package org.interlend.console.server;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.ServerSettingTopic;
import org.interlend.security.Permission;

/** The settings of the operator as they are now. Secrets are never shown. */
@Named
@RequestScoped
public class ServerSettings {

  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  @PostConstruct
  void enter() {
    currentUser.enter(Permission.CONFIGURE);
  }

  public ServerSettingTopic mail() {
    return ServerSettingTopic.MAIL;
  }

  /** The value in force as text. */
  public String value(OperatorSetting setting) {
    return setting
        .shown()
        .orElseGet(() -> setting.present() ? texts.server("hidden") : texts.server("notSet"));
  }

  /** Where the value in force comes from. */
  public String source(OperatorSetting setting) {
    return texts.server("source." + setting.source(), setting.variable());
  }

  /** The default as text. */
  public String usual(OperatorSetting setting) {
    return setting
        .usual()
        .filter(usual -> !setting.isSecret())
        .orElseGet(() -> texts.server("none"));
  }
}
