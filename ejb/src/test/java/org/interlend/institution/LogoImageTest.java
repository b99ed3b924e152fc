package org.interlend.institution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.interlend.WorkflowException;
import org.junit.jupiter.api.Test;

/** What becomes of an uploaded logo. */
class LogoImageTest {

  @Test
  void aSmallPictureKeepsItsSizeAndItsTransparency() throws IOException {
    BufferedImage image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(5, 5, Color.RED.getRGB());
    BufferedImage stored = stored(file(image, "png"));
    assertThat(stored.getWidth()).isEqualTo(120);
    assertThat(stored.getHeight()).isEqualTo(40);
    assertThat(stored.getRGB(5, 5)).isEqualTo(Color.RED.getRGB());
    assertThat(new Color(stored.getRGB(6, 6), true).getAlpha()).isZero();
  }

  @Test
  void aLargePictureIsScaledInItsProportions() throws IOException {
    BufferedImage wide =
        stored(file(new BufferedImage(2000, 400, BufferedImage.TYPE_INT_RGB), "jpg"));
    assertThat(wide.getWidth()).isEqualTo(640);
    assertThat(wide.getHeight()).isEqualTo(128);
    BufferedImage high =
        stored(file(new BufferedImage(300, 1600, BufferedImage.TYPE_INT_RGB), "png"));
    assertThat(high.getWidth()).isEqualTo(30);
    assertThat(high.getHeight()).isEqualTo(160);
  }

  @Test
  void nothingButPixelsIsKept() throws IOException {
    byte[] picture = file(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png");
    byte[] more = Arrays.copyOf(picture, picture.length + 40);
    byte[] script = "<script>alert(1)</script>".getBytes(UTF_8);
    System.arraycopy(script, 0, more, picture.length, script.length);
    LogoImage stored = LogoImage.of(more);
    assertThat(new String(stored.png(), UTF_8)).doesNotContain("script");
    assertThat(stored.key()).matches("[0-9a-f]{16}").isEqualTo(LogoImage.of(picture).key());
  }

  @Test
  void anotherFileThanAPngOrJpegIsRefused() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    for (byte[] file :
        new byte[][] {
          {},
          svg.getBytes(UTF_8),
          file(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "gif"),
          Arrays.copyOf(file(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png"), 40)
        }) {
      assertThatThrownBy(() -> LogoImage.of(file))
          .isInstanceOf(WorkflowException.class)
          .hasMessage("Choose a picture as PNG or JPEG");
    }
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded() {
    // 30,000 by 30,000 pixels, says its header.
    byte[] header = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAIAAAA1eWq6");
    assertThatThrownBy(() -> LogoImage.of(header)).hasMessageContaining("too large");
    assertThatThrownBy(() -> LogoImage.of(new byte[LogoImage.MAX_BYTES + 1]))
        .hasMessageContaining("too large");
  }

  @Test
  void aPictureThatIsAllRowsIsRefusedBeforeItIsDecoded() throws IOException {
    for (int[] size : new int[][] {{1, 10_001}, {10_001, 1}}) {
      byte[] picture =
          file(new BufferedImage(size[0], size[1], BufferedImage.TYPE_BYTE_GRAY), "png");
      assertThatThrownBy(() -> LogoImage.of(picture)).hasMessageContaining("too large");
    }
  }

  private static BufferedImage stored(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(LogoImage.of(file).png()));
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }
}
