package org.interlend.console.server;

import java.util.List;
import org.interlend.operator.OperatorSetting;

/** What settings of the operator are about. */
public enum ServerSettingTopic {
  DATABASE(
      OperatorSetting.DB_URL,
      OperatorSetting.DB_USER,
      OperatorSetting.DB_PASSWORD,
      OperatorSetting.MOVE_FROM,
      OperatorSetting.DATA_DIR),
  ADDRESSES(
      OperatorSetting.PUBLIC_URL,
      OperatorSetting.HTTP_PORT,
      OperatorSetting.PATH,
      OperatorSetting.CONSOLE_PATH,
      OperatorSetting.TRUSTED_PROXIES,
      OperatorSetting.MANAGEMENT_PORT,
      OperatorSetting.CLUSTER_ADDRESS,
      OperatorSetting.CLUSTER_PORT),
  CONNECTIONS(
      OperatorSetting.NCIP_TCP_PORT,
      OperatorSetting.NCIP_TCP_ADDRESS,
      OperatorSetting.NCIP_TCP_CONNECTIONS,
      OperatorSetting.NCIP_TCP_IDLE,
      OperatorSetting.NCIP_TCP_MESSAGE_TIMEOUT,
      OperatorSetting.SLNP_CONNECTIONS,
      OperatorSetting.SLNP_CONNECTIONS_PER_ADDRESS,
      OperatorSetting.SLNP_IDLE,
      OperatorSetting.SLNP_COMMAND_TIMEOUT),
  MESSAGES(
      OperatorSetting.OUTBOX_TIMEOUT,
      OperatorSetting.OUTBOX_RETRY_AFTER,
      OperatorSetting.OUTBOX_TRIES,
      OperatorSetting.ALLOWED_TARGETS),
  MAIL(
      OperatorSetting.SMTP_HOST,
      OperatorSetting.SMTP_PORT,
      OperatorSetting.SMTP_TLS,
      OperatorSetting.SMTP_USER,
      OperatorSetting.SMTP_PASSWORD,
      OperatorSetting.MAIL_FROM,
      OperatorSetting.SMTP_RETRY_AFTER),
  SECRETS(
      OperatorSetting.ADMIN_PASSWORD,
      OperatorSetting.SECRET_KEY,
      OperatorSetting.SECRET_KEY_CHANGED,
      OperatorSetting.LDAP_URL,
      OperatorSetting.LDAP_ATTRIBUTE,
      OperatorSetting.LDAP_BIND_DN,
      OperatorSetting.LDAP_BIND_PASSWORD,
      OperatorSetting.OIDC_URL,
      OperatorSetting.OIDC_CLIENT,
      OperatorSetting.OIDC_SECRET,
      OperatorSetting.OIDC_NAME,
      OperatorSetting.OIDC_CLAIM,
      OperatorSetting.OIDC_SCOPE,
      OperatorSetting.KEY_STORE_DIR,
      OperatorSetting.KEY_STORE_PASSWORD,
      OperatorSetting.METRICS_TOKEN),
  RETENTION(
      OperatorSetting.ANONYMIZE_DAYS,
      OperatorSetting.AUDIT_DAYS,
      OperatorSetting.JOURNAL_DAYS,
      OperatorSetting.JOURNAL_REFUSALS,
      OperatorSetting.ANNOUNCED_DAYS,
      OperatorSetting.FILE_MEGABYTES,
      OperatorSetting.FILE_RETENTION_DAYS),
  CATALOG(OperatorSetting.IMPORT_DIR, OperatorSetting.MARC_ITEM_FIELD),
  OPERATION(
      OperatorSetting.DEMO,
      OperatorSetting.DEMO_PUBLIC,
      OperatorSetting.ACCESS_LOG,
      OperatorSetting.LOG_FORMAT,
      OperatorSetting.STOP_SETTLE,
      OperatorSetting.STOP_TIMEOUT);

  private final List<OperatorSetting> settings;

  ServerSettingTopic(OperatorSetting... settings) {
    this.settings = List.of(settings);
  }

  public List<OperatorSetting> settings() {
    return settings;
  }

  /** Those that administrators may change in the console. */
  public List<OperatorSetting> changeable() {
    return settings.stream().filter(OperatorSetting::isChangeable).toList();
  }
}
