package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.time.Duration;
import org.interlend.support.Await;
import org.interlend.support.Balancer;
import org.interlend.support.InterlendServer;

/**
 * A form that staff fill in on one of two servers that keep the sessions of the console together,
 * and save on the other.
 */
public final class FormInCluster implements AutoCloseable {

  private static final Duration NOTICE = Duration.ofSeconds(30);

  private final InterlendServer first;
  private final InterlendServer second;
  private final Balancer balancer;
  private final String number = fresh("P");
  private Console console;
  private long changes;

  public FormInCluster(InterlendServer first, InterlendServer second) {
    this.first = first;
    this.second = second;
    balancer = new Balancer(first, second);
  }

  /** Opens all pages and, if there is a browser, fills the form in. */
  public void fillIn() {
    openAllPages();
    if (InstalledBrowser.find().isEmpty()) {
      return;
    }
    console = new Console(balancer.uri(), Browser.shared()).signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:primaryId", number);
    console.fill("patron:lastName", "Lovelace");
    changes = changesOfMembers();
  }

  /** Whatever a page keeps is given to the other server, so the pages are opened first. */
  private void openAllPages() {
    var session = new Session(balancer.uri());
    session.signIn("admin", "interlend");
    Pages.all().forEach(session::get);
    assertThat(second.log()).anyMatch(line -> line.contains("joined cluster"));
    assertThat(first.log())
        .noneMatch(line -> line.contains("annot marshall") || line.contains("NotSerializable"));
  }

  /** Saves it as soon as the second server knows that the first is gone. */
  public void save() {
    Await.until(NOTICE, "the other server knows", () -> changesOfMembers() > changes);
    console.click("patron:save");

    console.seeText("Lovelace");
    assertThat(console.address()).contains("patron.xhtml?id=" + number);
  }

  private long changesOfMembers() {
    return second.log().stream().filter(line -> line.contains("ISPN100008")).count();
  }

  @Override
  public void close() {
    balancer.close();
  }
}
