package org.interlend.requests.file;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.requests.RequestReason;

/**
 * The delivery of the file of a digital request by a link to this server, which works for a limited
 * time and number of views. It is made when the file is stored or the link is sent first; its bytes
 * are removed some days after it ends. Only its own methods change it.
 */
@Entity
@Table(name = "file_delivery")
@Inheritance
@DiscriminatorColumn(name = "side")
public abstract class Delivery {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_delivery_seq")
  private Long id;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private Long size;

  private int upload;
  private boolean stored;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** When it can no longer be opened; the bytes are removed some time later. */
  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "view_limit")
  private Integer viewLimit;

  private int views;

  @Column(name = "first_viewed_at")
  private Instant firstViewedAt;

  @Column(name = "last_viewed_at")
  private Instant lastViewedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Version private long version;

  protected Delivery() {}

  /**
   * Records a stored file; it replaces an earlier one.
   *
   * @return the number of this upload, for its parts
   */
  int fileCame(String name, FileType type, long bytes) {
    fileName = name;
    mediaType = type.mediaType();
    size = bytes;
    stored = true;
    removedAt = null;
    return ++upload;
  }

  /**
   * Records that the reader has been sent a new link. Earlier links stop working.
   *
   * @param tokenDigest of the new link
   * @param endsAt until when it can be opened, or null
   * @param viewLimit how often it can be opened, or null
   * @throws WorkflowException MISSING_DATA when there is nothing to open
   */
  public void sent(String tokenDigest, Instant at, Instant endsAt, Integer viewLimit) {
    if (!openable()) {
      throw new WorkflowException(
          removedAt == null ? RequestReason.NEITHER_FILE_NOR_LINK : RequestReason.FILE_REMOVED,
          null);
    }
    this.tokenDigest = tokenDigest;
    this.sentAt = at;
    this.endsAt = endsAt;
    this.viewLimit = viewLimit;
    views = 0;
    firstViewedAt = null;
    lastViewedAt = null;
    withdrawnAt = null;
  }

  /** Whether there is a file, or a link of the other library's in its place. */
  public boolean openable() {
    return stored || fileName == null && hasLink();
  }

  /** Whether the other library has sent a link of its own. */
  protected abstract boolean hasLink();

  /**
   * Its link is opened: that counts as a view, and the history of the request says so.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it cannot be opened, or no longer
   */
  protected abstract OpenedFile opened(Instant at);

  /**
   * Counts one view.
   *
   * @return whether it is the first view
   * @throws WorkflowException ILLEGAL_MOVE when it cannot be opened, or no longer
   */
  public boolean viewed(Instant at) {
    if (access(at) != FileAccessStatus.OPEN) {
      throw new WorkflowException(RequestReason.FILE_CLOSED);
    }
    views++;
    lastViewedAt = at;
    if (viewLimit != null && views >= viewLimit) {
      endsAt = at;
    }
    if (firstViewedAt != null) {
      return false;
    }
    firstViewedAt = at;
    return true;
  }

  /**
   * Staff withdraw the link.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it was not sent, or is withdrawn already
   */
  public void withdrawn(Instant at) {
    if (sentAt == null || withdrawnAt != null) {
      throw new WorkflowException(RequestReason.NO_LINK_TO_WITHDRAW);
    }
    withdrawnAt = at;
    ended(at);
  }

  /** Ends the delivery, since its request has ended. */
  public void ended(Instant at) {
    if (endsAt == null || endsAt.isAfter(at)) {
      endsAt = at;
    }
  }

  /** Records that the bytes are removed; name and size stay. */
  void removed(Instant at) {
    stored = false;
    removedAt = at;
  }

  /** Whether it can be opened at the given moment. */
  public FileAccessStatus access(Instant now) {
    if (sentAt == null) {
      return FileAccessStatus.NOT_SENT;
    }
    if (withdrawnAt != null) {
      return FileAccessStatus.WITHDRAWN;
    }
    if (viewLimit != null && views >= viewLimit) {
      return FileAccessStatus.USED_UP;
    }
    boolean over = endsAt != null && !endsAt.isAfter(now);
    return over || !openable() ? FileAccessStatus.EXPIRED : FileAccessStatus.OPEN;
  }

  public Long id() {
    return id;
  }

  /** The stored file; empty when there is none or it has been removed. */
  public Optional<StoredFileMetadata> file() {
    return stored
        ? Optional.of(
            new StoredFileMetadata(
                id, upload, fileName, mediaType, size, StoredFileChunk.count(size)))
        : Optional.empty();
  }

  /** The name of the file, also once it has been removed; null for a broker's link. */
  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }

  /** In bytes, also once it has been removed; null for a broker's link. */
  public Long size() {
    return size;
  }

  /** When the link was last sent, or null. */
  public Instant sentAt() {
    return sentAt;
  }

  /** Until when it can be opened; null for no end. */
  public Instant endsAt() {
    return endsAt;
  }

  /** How often it can be opened; null for no limit. */
  public Integer viewLimit() {
    return viewLimit;
  }

  /** How often it can still be opened; null for no limit. */
  public Integer viewsLeft() {
    return viewLimit == null ? null : viewLimit - views;
  }

  /** How often it has been opened since it was sent. */
  public int views() {
    return views;
  }

  public Instant firstViewedAt() {
    return firstViewedAt;
  }

  public Instant lastViewedAt() {
    return lastViewedAt;
  }

  /** When the bytes were removed, or null. */
  public Instant removedAt() {
    return removedAt;
  }
}
