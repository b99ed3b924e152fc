package org.interlend.console;

import java.util.List;

/** The pages of the console, with records of the demonstration. */
final class Pages {

  private static final List<String> ALL =
      List.of(
          "home.xhtml",
          "borrowing-requests.xhtml",
          "borrowing-request.xhtml?id=1",
          "lending-requests.xhtml",
          "lending-request.xhtml?id=1",
          "lending-copy.xhtml?request=1",
          "receive.xhtml",
          "hold-shelf.xhtml",
          "expired.xhtml",
          "renewals.xhtml",
          "patron-requests.xhtml",
          "patron-requests.xhtml?show=TO_BE_CONFIRMED",
          "send-back.xhtml",
          "desk.xhtml",
          "desk.xhtml?patron=u88120",
          "returns.xhtml",
          "scan.xhtml",
          "picks.xhtml",
          "pick-settings.xhtml?library=MAIN",
          "picks.xhtml?library=ALL",
          "picks-report.xhtml?library=ALL",
          "ship.xhtml",
          "loans.xhtml",
          "patrons.xhtml",
          "patron.xhtml?id=u88120",
          "patron-edit.xhtml",
          "patron.xhtml?id=u88135",
          "terms.xhtml",
          "terms-edit.xhtml?code=GENERAL",
          "reasons.xhtml",
          "reason.xhtml?code=NotHeld",
          "partners.xhtml",
          "partner.xhtml?code=BRIGHTWATER",
          "partner.xhtml",
          "partner.xhtml?product=BSZ",
          "partner-import.xhtml",
          "messages.xhtml",
          "jobs.xhtml",
          "accounts.xhtml",
          "account.xhtml",
          "account.xhtml?username=desk",
          "audit.xhtml",
          "configuration.xhtml",
          "setup.xhtml",
          "mail.xhtml",
          "server-settings.xhtml",
          "institution.xhtml",
          "libraries.xhtml",
          "library.xhtml?code=MAIN",
          "calendar.xhtml",
          "reports.xhtml",
          "reports.xhtml?side=LENDING&by=PARTNER",
          "password.xhtml",
          "catalog.xhtml",
          "catalog.xhtml?title=the",
          "title.xhtml?id=1",
          "imports.xhtml",
          "import.xhtml?id=1",
          "my/index.xhtml",
          "message.xhtml?id=1",
          "dry-run.xhtml",
          "flow.xhtml",
          "simulator.xhtml",
          "simulator.xhtml?partner=BRIGHTWATER&patron=P0043177&item=SIM-1-A&request=SIM-1",
          "dry-run.xhtml?message=1",
          "outbox.xhtml",
          "letters.xhtml",
          "letter.xhtml?id=1",
          "letter-templates.xhtml",
          "copyright.xhtml",
          "my/file.xhtml",
          "find.xhtml?q=30100200300",
          "find.xhtml?q=zqxjvwk");

  private Pages() {}

  static List<String> all() {
    return ALL;
  }
}
