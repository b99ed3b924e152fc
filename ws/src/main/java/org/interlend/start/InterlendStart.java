package org.interlend.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import javax.sql.DataSource;
import org.interlend.Settings;
import org.interlend.WorkflowException;
import org.interlend.exchange.dryrun.MessageDryRun;
import org.interlend.exchange.dryrun.ProtocolRegistry;
import org.interlend.exchange.dryrun.RefusedMessageProcessor;
import org.interlend.exchange.simulator.BrokerSimulator;
import org.interlend.health.Readiness;
import org.interlend.jobs.Jobs;
import org.interlend.libris.importing.LibrisImportJob;
import org.interlend.lifecycle.StartComplete;
import org.interlend.ncip.NcipService;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.SettingsCheck;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.persistence.ConflictRetry;
import org.interlend.security.KeyedDigest;
import org.interlend.security.ServerKey;
import org.interlend.settings.cache.SettingsReadOnlyTransaction;
import org.interlend.settings.cache.SettingsVersionTracker;
import org.interlend.settings.server.StoredSettingCache;
import org.interlend.staff.StaffAccounts;
import org.interlend.start.move.DatabaseMove;

/**
 * The start of Interlend: it migrates the schema, creates the first account, loads demonstration
 * data if configured, and then begins the timers. It is in this module because the migration needs
 * more than Jakarta EE.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class InterlendStart {

  private static final Logger LOG = System.getLogger("org.interlend");

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  @PersistenceUnit private EntityManagerFactory records;

  @Inject private ServerKey serverKey;
  @Inject private KeyedDigest digest;
  @Inject private SettingsVersionTracker settingsVersionTracker;
  @Inject private SettingsReadOnlyTransaction settingsReadOnlyTransaction;
  @Inject private StoredSettingCache serverSettings;
  @Inject private StaffAccounts staff;
  @Inject private DemoData demo;
  @Inject private Partners partners;
  @Inject private Event<StartComplete> complete;
  @Inject private Readiness readiness;
  @Inject private ProtocolRegistry protocols;
  @Inject private Jobs jobs;
  @Inject private LibrisImportJob librisImport;
  @Inject @Any private Instance<BrokerSimulator> simulators;
  @Inject @Any private Instance<MessageDryRun> dryRuns;
  @Inject @Any private Instance<RefusedMessageProcessor> refusedMessages;
  @Inject @Any private Instance<NcipService> ncipServices;

  @PostConstruct
  void start() {
    SettingsCheck.refuse(DemoBindAddressCheck.problem());
    warnOfUnknownSettings();
    SchemaMigration.run(database);
    OperatorSetting.MOVE_FROM.value().ifPresent(h2 -> DatabaseMove.run(h2, database));
    ServerKeyCheck.run(database, ServerKey.exists(), digest::fingerprint, serverKey::discardIfMade);
    EclipseLinkReadRetryDisabler.disable(records);
    SettingsCache.apply(records, settingsVersionTracker, settingsReadOnlyTransaction);
    serverSettings.apply();
    if (OperatorSetting.DEMO.isOn()) {
      demo.load();
    } else {
      ownAccounts();
    }
    warnOfOpenPartners();
    protocols.register(
        simulators.stream().toList(),
        dryRuns.stream().toList(),
        refusedMessages.stream().toList(),
        ncipServices.stream().map(NcipService::name).sorted().toList());
    jobs.register(librisImport);
    complete.fire(new StartComplete());
    readiness.started();
    String address = "http://localhost:" + OperatorSetting.HTTP_PORT.requiredNumber();
    LOG.log(
        Level.INFO,
        """
        Interlend is ready
          console          {0}{1}/
          NCIP over HTTP   {0}{2}/ncip
          NCIP over SOAP   {0}{2}/ncip/soap?wsdl
          management API   {0}{2}/api\
        """,
        address,
        Settings.consolePath(),
        Settings.endpointsPath());
  }

  private static void warnOfUnknownSettings() {
    for (String variable : SettingsCheck.unknown(System.getenv().keySet())) {
      LOG.log(Level.WARNING, "{0} is no setting of Interlend, and is ignored", variable);
    }
  }

  private void warnOfOpenPartners() {
    for (Partner partner : partners.openToAnyone()) {
      LOG.log(
          Level.WARNING,
          "The partner {0} is open: anyone who names it may send messages as this partner. Set a"
              + " secret or the addresses its messages come from in its record.",
          partner.code());
    }
  }

  static void addFirst(StaffAccounts staff, String password) {
    try {
      staff.addFirst(password);
    } catch (WorkflowException refused) {
      throw new IllegalStateException(
          "Interlend cannot start: INTERLEND_ADMIN_PASSWORD is refused. " + refused.getMessage(),
          refused);
    }
  }

  private void firstAccount() {
    if (staff.isEmpty()) {
      OperatorSetting.ADMIN_PASSWORD
          .value()
          .ifPresentOrElse(
              password -> addFirst(staff, password),
              () ->
                  LOG.log(
                      Level.WARNING,
                      "There is no account yet. Set INTERLEND_ADMIN_PASSWORD and start again to"
                          + " create the account admin with that password."));
    }
  }

  private void ownAccounts() {
    // Of two servers that begin together on a new database one makes the account.
    ConflictRetry.run(this::firstAccount);
    List<String> demonstration = staff.demonstrationAccounts();
    if (!demonstration.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The accounts {0} belong to the demonstration. They cannot sign in, because"
              + " INTERLEND_DEMO is not true.",
          String.join(", ", demonstration));
    }
  }
}
