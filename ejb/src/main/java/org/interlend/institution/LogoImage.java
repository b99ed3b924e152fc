package org.interlend.institution;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.interlend.WorkflowException;
import org.interlend.security.Digests;

/**
 * A picture as it is stored: drawn again from the pixels of the uploaded file, at most 640 by 160
 * of them, so that nothing else in that file reaches a browser.
 *
 * @param png the picture
 * @param key that differs for another picture; for its address
 */
record LogoImage(byte[] png, String key) {

  /** The greatest size of an uploaded file, in bytes. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_PIXELS = 4_000_000;

  /** Each row takes its time, however short it is. */
  private static final int MAX_SIDE = 10_000;

  private static final int WIDTH = 640;
  private static final int HEIGHT = 160;
  private static final int KEY = 8;
  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  /**
   * @throws WorkflowException INVALID_DATA for anything but a PNG or JPEG of a moderate size
   */
  static LogoImage of(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new WorkflowException(InstitutionReason.LOGO_TOO_LARGE);
    }
    try {
      byte[] png = png(fitted(read(file)));
      return new LogoImage(png, key(png));
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable instanceof WorkflowException problem
          ? problem
          : new WorkflowException(InstitutionReason.LOGO_UNREADABLE);
    }
  }

  private static BufferedImage read(byte[] file) throws IOException {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new WorkflowException(InstitutionReason.LOGO_UNREADABLE);
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          throw new WorkflowException(InstitutionReason.LOGO_UNREADABLE);
        }
        // Texts and profiles in the file are not read: they can grow without end.
        reader.setInput(input, true, true);
        if (isTooLarge(reader.getWidth(0), reader.getHeight(0))) {
          throw new WorkflowException(InstitutionReason.LOGO_TOO_LARGE);
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static boolean isTooLarge(int width, int height) {
    return Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS;
  }

  /** The picture within the greatest size, in the same proportions. */
  private static BufferedImage fitted(BufferedImage image) {
    double scale =
        Math.min(
            1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
    BufferedImage drawn = image;
    while (scale < 0.5) { // halving keeps thin lines
      drawn = drawn(drawn, 0.5);
      scale *= 2;
    }
    return drawn(drawn, scale);
  }

  private static BufferedImage drawn(BufferedImage image, double scale) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static String key(byte[] png) {
    return HexFormat.of().formatHex(Digests.sha256().digest(png), 0, KEY);
  }
}
