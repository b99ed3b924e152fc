package org.interlend.requests.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.operator.OperatorSetting;
import org.interlend.requests.RequestReason;

/** Stores the files of deliveries, and reads them part by part. */
@ApplicationScoped
@Transactional
public class StoredFiles {

  private static final long MEGABYTE = 1024L * 1024;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;

  /**
   * Stores a file; it replaces an earlier one of the delivery.
   *
   * @param otherwise what the file is called if it has no usable name
   * @return name and size, for the history
   * @throws WorkflowException MISSING_DATA for an empty one, FILE_TOO_LARGE
   */
  public String store(Delivery delivery, FileInput file, String otherwise) {
    requireFits(file.bytes().length);
    FileType type = FileType.of(file.mediaType(), file.name());
    String name = SafeFileNames.of(file.name(), otherwise, type);
    em.flush(); // the parts, and the deletion of older parts, need the key
    removeParts(delivery);
    int upload = delivery.fileCame(name, type, file.bytes().length);
    for (int number = 0; number < StoredFileChunk.count(file.bytes().length); number++) {
      int from = number * StoredFileChunk.BYTES;
      int to = Math.min(from + StoredFileChunk.BYTES, file.bytes().length);
      em.persist(
          new StoredFileChunk(
              delivery, upload, number, Arrays.copyOfRange(file.bytes(), from, to)));
    }
    return "%s, %s".formatted(name, FileSizeText.of(file.bytes().length));
  }

  /**
   * @throws WorkflowException MISSING_DATA for an empty file, FILE_TOO_LARGE
   */
  public static void requireFits(long bytes) {
    if (bytes == 0) {
      throw new WorkflowException(RequestReason.FILE_EMPTY);
    }
    if (!fits(bytes)) {
      throw new WorkflowException(
          RequestReason.FILE_TOO_LARGE,
          null,
          FileSizeText.of(bytes),
          OperatorSetting.FILE_MEGABYTES.requiredNumber());
    }
  }

  /** Whether a file is not larger than the operator allows. */
  public static boolean fits(long bytes) {
    return bytes <= OperatorSetting.FILE_MEGABYTES.requiredNumber() * MEGABYTE;
  }

  void removeParts(Delivery delivery) {
    em.createQuery("delete from StoredFileChunk p where p.delivery = :delivery")
        .setParameter("delivery", delivery)
        .executeUpdate();
  }

  /**
   * A piece of a file.
   *
   * @param number from 0
   * @return its bytes; empty when the file has been replaced or removed meanwhile
   */
  public Optional<byte[]> part(StoredFileMetadata file, int number) {
    return em.createQuery(
            """
            select p.bytes from StoredFileChunk p
            where p.delivery.id = :delivery and p.upload = :upload and p.number = :number
            """,
            byte[].class)
        .setParameter("delivery", file.delivery())
        .setParameter("upload", file.upload())
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** Whether a new file has the same bytes as a stored one. */
  public boolean isSame(StoredFileMetadata stored, FileInput file) {
    byte[] bytes = file.bytes();
    if (stored.size() != bytes.length) {
      return false;
    }
    for (int number = 0; number < stored.parts(); number++) {
      int from = number * StoredFileChunk.BYTES;
      byte[] part =
          Arrays.copyOfRange(bytes, from, Math.min(from + StoredFileChunk.BYTES, bytes.length));
      if (part(stored, number).filter(known -> Arrays.equals(known, part)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The end of a link that is sent today.
   *
   * @param days for which it works
   * @return the end of the last day in the library's time zone
   */
  public Instant endAfter(int days) {
    return institutions.endOf(institutions.today().plusDays(days));
  }
}
