package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;

import java.util.List;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Enter in a field presses the button that belongs to the field, and otherwise none. {@code
 * ConsoleLanguagesIT} asks each page which one that is.
 */
@OnOneDatabase
@NeedsBrowser
class EnterKeyIT {

  /** What is pressed is noted and has no effect. */
  private static final String NOTE =
      """
      window.pressed = [];
      window.confirm = () => true;
      document.addEventListener('click', event => {
        if (event.target.type === 'submit') {
          pressed.push(event.target.id);
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      }, true);""";

  private static final String FOCUS =
      """
      const field = arguments[0];
      for (let folded = field; (folded = folded.parentElement.closest('details'));) {
        folded.open = true;
      }
      field.closest('.bulk')?.style.setProperty('display', 'flex'); // also of an empty list
      field.focus();
      pressed.length = 0;""";

  private static final Browser browser = Browser.shared();

  private final NcipClient broker;
  private final Console console;

  EnterKeyIT(InterlendServer server) {
    broker = new NcipClient(server);
    console = new Console(server, browser).signIn("admin");
  }

  @ParameterizedTest
  @CsvSource({
    "borrowing-requests.xhtml, list:reason list:cancel views:name views:save",
    "lending-requests.xhtml, list:reason list:reject",
    "renewals.xhtml, list:reason list:refuse",
    "patron-requests.xhtml, list:number list:ordered list:note list:cancel",
    "hold-shelf.xhtml, list:until list:keep",
    "picks.xhtml, list:until list:look",
    "patron.xhtml?id=u88135, entries:each:0:part entries:each:0:payPart"
        + " entries:each:0:note entries:each:0:waive",
    "account.xhtml?username=desk, tokens:label tokens:create",
    "calendar.xhtml, calendar:day:0:hours calendar:save calendar:name calendar:add",
    "library.xhtml?code=MAIN, library:desk:0:name library:save",
    "simulator.xhtml, begin:item begin:lend",
    "desk.xhtml, itemForm:barcode itemForm:scan"
  })
  void enterPressesTheButtonThatBelongsToTheField(String page, String fieldsAndButtons) {
    open(page);
    var names = fieldsAndButtons.split(" ");
    for (var i = 0; i < names.length; i += 2) {
      assertThat(pressedFrom(names[i])).as(names[i]).containsExactly(names[i + 1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "receive.xhtml, itemForm:print itemForm:note",
    "ship.xhtml, itemForm:other itemForm:due"
  })
  void enterInAnOptionOfScansPressesNothing(String page, String fields) {
    open(page);
    for (var field : fields.split(" ")) {
      assertThat(pressedFrom(field)).as(field).isEmpty();
    }
  }

  @Test
  void enterInTheReasonOfARequestTakesNoneOfItsActions() {
    var request = fresh("ENTER");
    broker.send(acceptItem(request, request + "-A").book(request)).succeeds("AcceptItem");
    console.find(request);
    browser.driver().executeScript(NOTE);
    assertThat(pressedFrom("other:reason")).isEmpty();
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  private void open(String page) {
    console.go(page);
    browser.see(By.cssSelector("main h1"));
    browser.driver().executeScript(NOTE);
  }

  /** The buttons that Enter in a field presses. */
  @SuppressWarnings("unchecked")
  private static List<String> pressedFrom(String field) {
    browser.driver().executeScript(FOCUS, browser.driver().findElement(By.id(field)));
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    return (List<String>) browser.driver().executeScript("return pressed");
  }
}
