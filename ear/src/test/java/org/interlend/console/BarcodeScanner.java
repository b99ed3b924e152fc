package org.interlend.console;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;

/** Reads the barcodes of a page from screenshots. */
final class BarcodeScanner {

  /** Three points per CSS pixel, about the resolution of a poor printer. */
  private static final int SCALE = 3;

  private static final String PLACE =
      "const r = arguments[0].getBoundingClientRect();"
          + "return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height};";

  private BarcodeScanner() {}

  /** The content of the barcodes, from the first to the last. */
  static List<String> read(Browser browser) {
    return browser.driver().findElements(By.cssSelector(".slip-barcode svg")).stream()
        .map(bars -> decode(picture(browser, browser.driver().executeScript(PLACE, bars))))
        .toList();
  }

  private static byte[] picture(Browser browser, Object place) {
    var clip = new HashMap<String, Object>();
    ((Map<?, ?>) place).forEach((side, pixels) -> clip.put((String) side, pixels));
    clip.put("scale", SCALE);
    var picture =
        browser
            .driver()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("clip", clip, "captureBeyondViewport", true));
    return Base64.getDecoder().decode((String) picture.get("data"));
  }

  private static String decode(byte[] png) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(png));
      int width = image.getWidth();
      int height = image.getHeight();
      var light =
          new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
      return new MultiFormatReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(light)),
              Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.CODE_128)))
          .getText();
    } catch (NotFoundException e) {
      throw new AssertionError("A scanner cannot read this barcode", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
