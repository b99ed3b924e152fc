package org.interlend.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium, with a temporary profile that its driver makes and deletes. */
public final class Browser implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final boolean PICTURES = "true".equals(System.getenv("INTERLEND_TEST_PICTURES"));
  private static final String PAGE_SIZE =
      "return {width: innerWidth, height: document.documentElement.scrollHeight}";
  private static final String IS_ANOTHER_PAGE =
      "return window.pageToLeave === undefined && document.readyState === 'complete'";

  /** What the mouse does with an element that nothing covers. */
  private static final String CLICK =
      """
      const target = arguments[0];
      target.scrollIntoView({block: 'center'});
      const box = target.getClientRects()[0];
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (target.disabled || !target.contains(hit)) {
        throw new Error(`${target.outerHTML} is disabled, or covered by ${hit?.outerHTML}`);
      }
      target.focus({preventScroll: true});
      target.click();""";

  /** What a choice in a list does. */
  private static final String CHOOSE =
      """
      const [list, value] = arguments;
      const option = [...list.options].find(each => each.value === value && !each.disabled);
      if (list.disabled || !option) {
        throw new Error(`${value} cannot be chosen in ${list.outerHTML}`);
      }
      list.focus();
      if (!option.selected) {
        option.selected = true;
        ['input', 'change'].forEach(each => list.dispatchEvent(new Event(each, {bubbles: true})));
      }""";

  /** What pasting into a field does. */
  private static final String WRITE =
      """
      const [field, text, isInstead] = arguments;
      if (field.disabled || field.readOnly) {
        throw new Error(`${field.outerHTML} cannot be changed`);
      }
      field.focus();
      if (isInstead) {
        field.select();
      }
      if (text && !document.execCommand('insertText', false, text)) {
        throw new Error(`nothing can be written into ${field.outerHTML}`);
      }
      if (!text && isInstead) {
        document.execCommand('delete');
      }""";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final ChromeDriver driver;
  private final String userAgent;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    userAgent = (String) driver.executeCdpCommand("Browser.getVersion", Map.of()).get("userAgent");
  }

  /**
   * The browser of this fork, opened at first use, without cookies and pages of earlier tests. It
   * stays open as long as the fork.
   *
   * @throws IllegalStateException when no browser is installed
   */
  public static Browser shared() {
    Shared.BROWSER.reset();
    return Shared.BROWSER;
  }

  private static final class Shared {
    static final Browser BROWSER = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BROWSER::close));
    }
  }

  private void reset() {
    var windows = new ArrayDeque<>(driver.getWindowHandles());
    var first = windows.pop();
    for (var window : windows) {
      driver.switchTo().window(window).close();
    }
    driver.switchTo().window(first).get("about:blank");
    deleteCookies();
    setLanguages("en");
    prefer("light");
    block();
    driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
  }

  /**
   * Opens a second browser, for a user who works beside the user of the shared one.
   *
   * @throws IllegalStateException when no browser is installed
   */
  public static Browser open() {
    Path browser =
        InstalledBrowser.find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "There is no browser: " + InstalledBrowser.HOW_TO_GET_ONE));
    var options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--lang=en");
    var service = new ChromeDriverService.Builder().usingAnyFreePort();
    InstalledBrowser.driver().map(Path::toFile).ifPresent(service::usingDriverExecutable);
    return new Browser(new ChromeDriver(service.build(), options));
  }

  /**
   * Loads a page, also if only the fragment of the address differs, and waits for it: on a busy
   * machine the driver may answer while the page before it is still there.
   */
  public void go(URI page) {
    if (page.getFragment() != null) {
      driver.get("about:blank");
    }
    leave(() -> driver.get(page.toString()));
  }

  /** Deletes all cookies, which ends the sign-in. */
  public void deleteCookies() {
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
  }

  /** From now on sends a cookie with requests below an address. */
  public void keep(URI below, HttpCookie cookie) {
    driver.executeCdpCommand(
        "Network.setCookie",
        Map.of(
            "name",
            cookie.getName(),
            "value",
            cookie.getValue(),
            "url",
            below.toString(),
            "path",
            cookie.getPath()));
  }

  /** Requests pages in these languages, as {@code sv, en;q=0.5}. */
  public void setLanguages(String languages) {
    driver.executeCdpCommand(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", userAgent, "acceptLanguage", languages));
  }

  /**
   * From now on requests for these addresses, with {@code *} for any text, get no answer. Only
   * meanwhile the driver is told of each request, which takes a tenth of the browser's work.
   */
  public void block(String... addresses) {
    driver.executeCdpCommand(
        addresses.length == 0 ? "Network.disable" : "Network.enable", Map.of());
    driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
  }

  /** Sets whether the computer has a {@code dark} or a {@code light} screen. */
  public void prefer(String scheme) {
    emulate("prefers-color-scheme", scheme);
  }

  /** Looks at the page where the computer chooses the colors. */
  void withForcedColors(Runnable look) {
    emulate("forced-colors", "active");
    try {
      look.run();
    } finally {
      emulate("forced-colors", "none");
    }
  }

  private void emulate(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /** Looks at the page as it is printed. */
  void onPaper(Runnable look) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      look.run();
    } finally {
      driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  /** Makes the page as wide and high as a screen, in CSS pixels. */
  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Waits until the first such element is visible. */
  public WebElement see(By element) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(element));
  }

  /**
   * Clicks the first such element, after scrolling it out from under the bar above. A script does
   * it: the driver's mouse takes the work of a third of a page.
   */
  public void click(By element) {
    await(
        () -> {
          driver.executeScript(CLICK, driver.findElement(element));
          return true;
        });
  }

  /**
   * Clicks an element with the mouse, whose page asks whether the user is sure, and answers yes.
   */
  public void clickSure(By element) {
    await(
        () -> {
          WebElement target = driver.findElement(element);
          driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
          target.click();
          return true;
        });
    driver.switchTo().alert().accept();
  }

  /**
   * Replaces the text of a field at once, as if pasted: the driver's keys take as much work as a
   * page. Enter at the end of the text is a key.
   */
  public void replace(WebElement field, String text) {
    write(field, text, true);
  }

  /** The same, after what is in the field. */
  public void add(WebElement field, String text) {
    write(field, text, false);
  }

  private void write(WebElement field, String text, boolean isInstead) {
    String enter = Keys.ENTER.toString();
    driver.executeScript(WRITE, field, text.replace(enter, ""), isInstead);
    if (text.endsWith(enter)) {
      field.sendKeys(enter);
    }
  }

  /** Chooses an option of a list by its value. */
  public void choose(WebElement list, String value) {
    driver.executeScript(CHOOSE, list, value);
  }

  /** What the page has a screen reader say. */
  public String announced() {
    return driver.findElement(By.id("announcement")).getDomProperty("textContent");
  }

  /** Takes a step that leads to another page, and waits for that page with its scripts. */
  public void leave(Runnable step) {
    driver.executeScript("window.pageToLeave = true");
    step.run();
    await(() -> Boolean.TRUE.equals(driver.executeScript(IS_ANOTHER_PAGE)));
  }

  /** Waits until the page, or the next one, contains this text. */
  public void seeText(String text) {
    waiting()
        .withMessage(() -> "\"%s\" in: %s".formatted(text, text()))
        .until(any -> text().contains(text));
  }

  /** The text of the page, also while another page loads. */
  private String text() {
    return (String) driver.executeScript("return document.body ? document.body.innerText : ''");
  }

  /** Waits for the condition, also while the page replaces elements. */
  public void await(BooleanSupplier state) {
    waiting().until(any -> state.getAsBoolean());
  }

  /**
   * Retries while one page replaces another. Chromium says that in several ways, not by {@link
   * org.openqa.selenium.StaleElementReferenceException} alone.
   */
  private FluentWait<WebDriver> waiting() {
    return new WebDriverWait(driver, PATIENCE)
        .pollingEvery(LOOK_AGAIN)
        .ignoring(WebDriverException.class);
  }

  /** The driver itself, for functions that this class does not have. */
  public ChromeDriver driver() {
    return driver;
  }

  /**
   * Saves the whole page as {@code target/screenshots/<name>.png}, for people to look at; only with
   * {@code INTERLEND_TEST_PICTURES=true}.
   */
  public void picture(String name) {
    if (!PICTURES) {
      return;
    }
    try {
      var picture = Files.createDirectories(SCREENSHOTS).resolve(name + ".png");
      var size = (Map<?, ?>) driver.executeScript(PAGE_SIZE);
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of(
              "width",
              size.get("width"),
              "height",
              size.get("height"),
              "deviceScaleFactor",
              1,
              "mobile",
              false));
      var whole = driver.executeCdpCommand("Page.captureScreenshot", Map.of());
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      Files.write(picture, Base64.getDecoder().decode((String) whole.get("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in each of these widths, of which the last one is that of the page before. */
  public void pictures(String name, int height, int... widths) {
    if (!PICTURES) {
      return;
    }
    for (int width : widths) {
      resize(width, height);
      picture(name + "-" + width);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
