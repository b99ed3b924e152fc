package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page that a user may not open is not shown by a made-up request either. Jakarta Faces does not
 * ask the guard of a page (f:viewAction) when a form or a part of it is sent.
 */
@OnOneDatabase
class PageGuardViewHandlerIT {

  private static final String FRAME = "page-head";
  private static final String PATRON = "patron-edit.xhtml?id=u88120";

  /** Found once: each page is opened for it. */
  private static List<String> refused;

  private final Session session;

  PageGuardViewHandlerIT(InterlendServer server) {
    session = new Session(server);
  }

  @BeforeEach
  void signIn() {
    session.signIn("viewer", "interlend");
    if (refused == null) {
      refused = refused();
    }
  }

  /** Pages without and with a guard of their own: the numbers of their components differ. */
  @ParameterizedTest
  @ValueSource(strings = {"password.xhtml", "home.xhtml"})
  void aFormOfAnotherPageShowsNoPage(String own) {
    for (var page : refused) {
      var form = session.form(own);
      assertThat(session.post(page, form)).as(page).matches(PageGuardViewHandlerIT::isRefused);
      assertThat(session.postPart(page, form))
          .as(page)
          .matches(PageGuardViewHandlerIT::showsNothing);
    }
  }

  @Test
  void aFormOfAnotherPageHasNoEffect() {
    var answer = session.post("password.xhtml", session.form("home.xhtml"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(session.get("password.xhtml").body()).contains("has been opened again");
  }

  @Test
  void aFormWithTheNonceOfAnotherPageHasNoEffect() {
    var own = session.form("home.xhtml");
    var form = own.replaceFirst("primefaces.nonce=.*", session.nonce("password.xhtml"));
    assertThat(session.post("home.xhtml", form).statusCode()).isEqualTo(302);
    assertThat(session.get("home.xhtml").body()).contains("has been opened again");
    assertThat(session.postPart("home.xhtml", form).body())
        .contains("<redirect")
        .doesNotContain(FRAME);
    assertThat(session.postPart("home.xhtml", own).body()).contains(FRAME);
  }

  @Test
  void aPartOfAPageIsNotShownWithoutItsForm() {
    var asked = "jakarta.faces.partial.render=%40all&" + session.nonce("home.xhtml");
    for (var page : refused) {
      var part = with(asked, page);
      assertThat(session.getPart(part).statusCode()).as(page).isEqualTo(400);
      for (var parameter :
          List.of("Faces-Request=partial/ajax", "jakarta.faces.partial.ajax=true")) {
        assertThat(session.get(part + "&" + parameter))
            .as(page)
            .matches(PageGuardViewHandlerIT::showsNothing);
      }
    }
  }

  @Test
  void aFormShowsItsOwnPage() {
    var form = session.form("home.xhtml");
    assertThat(session.post("home.xhtml", form).statusCode()).isEqualTo(200);
    assertThat(session.postPart("home.xhtml", form))
        .satisfies(part -> assertThat(part.body()).contains(FRAME));
  }

  @Test
  void aFormInAnAddressIsRefused() {
    var form = with(session.form("home.xhtml"), "home.xhtml");
    assertThat(session.get(form).statusCode()).isEqualTo(403);
    assertThat(session.getPart(form + "&jakarta.faces.partial.render=%40all").statusCode())
        .isEqualTo(403);
  }

  private List<String> refused() {
    var refused =
        Stream.concat(Pages.all().stream(), Stream.of(PATRON))
            .filter(page -> session.get(page).statusCode() == 403)
            .toList();
    assertThat(refused).contains("desk.xhtml?patron=u88120", PATRON, "server-settings.xhtml");
    return refused;
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() >= 300 && showsNothing(answer);
  }

  /** The page of a missing permission has the same frame. */
  private static boolean showsNothing(HttpResponse<String> answer) {
    return !answer.body().contains(FRAME) || answer.body().contains("No permission");
  }

  private static String with(String parameters, String page) {
    return page + (page.contains("?") ? "&" : "?") + parameters;
  }
}
