package org.interlend.build;

import static java.util.stream.Collectors.toSet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Stores the files of the server's modules without compression. JBoss Modules keeps each jar open,
 * and Java keeps the memory of the last decompression with it: some 40 MB for all of them.
 *
 * <p>Names, order, times and contents of the files remain, so that signatures do too.
 */
public final class UncompressedJars {

  private UncompressedJars() {}

  /**
   * Rewrites each jar below the directory that has a compressed file.
   *
   * @param args the directory; then one below it whose jars stay as they are, as do others with
   *     their names
   */
  public static void main(String[] args) throws IOException {
    Set<Path> leftOut = jars(Path.of(args[1])).stream().map(Path::getFileName).collect(toSet());
    for (Path jar : jars(Path.of(args[0]))) {
      if (!leftOut.contains(jar.getFileName()) && isCompressed(jar)) {
        rewrite(jar);
      }
    }
  }

  private static List<Path> jars(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static boolean isCompressed(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getMethod() == ZipEntry.DEFLATED);
    }
  }

  /** The jar keeps its time of change, by which the build knows that it is current. */
  private static void rewrite(Path jar) throws IOException {
    Path written = jar.resolveSibling(jar.getFileName() + ".uncompressed");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(written));
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : from.stream().toList()) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(stored(entry, content));
        to.write(content);
        to.closeEntry();
      }
    }
    Files.setLastModifiedTime(written, Files.getLastModifiedTime(jar));
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static ZipEntry stored(ZipEntry entry, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(content.length);
    stored.setCrc(crc.getValue());
    stored.setTime(entry.getTime());
    return stored;
  }
}
