package org.interlend.start;

import jakarta.persistence.EntityManagerFactory;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.descriptors.invalidation.CacheInvalidationPolicy;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.Server;
import org.interlend.settings.cache.SettingsVersionTracker;

/**
 * Has EclipseLink keep the records of settings, the entities marked {@code Cacheable}, between
 * transactions. It uses a record as long as the local version for which it was kept is current, and
 * reports the beginning of transactions and changes of settings to the {@link
 * SettingsVersionTracker}.
 */
final class SettingsCache extends SessionEventAdapter {

  private final SettingsVersionTracker version;

  private SettingsCache(SettingsVersionTracker version) {
    this.version = version;
  }

  static void apply(EntityManagerFactory records, SettingsVersionTracker version) {
    Server session = JpaHelper.getServerSession(records);
    session.getDescriptors().values().stream()
        .filter(SettingsCache::isKept)
        .forEach(
            kept -> {
              kept.setCacheInvalidationPolicy(new CurrentEdition(version));
              // A message reads settings also after its first records were written.
              kept.getCachePolicy()
                  .setUnitOfWorkCacheIsolationLevel(
                      ClassDescriptor.USE_SESSION_CACHE_AFTER_TRANSACTION);
              kept.getDescriptorEventManager().addListener(new Reading(version));
            });
    session.getEventManager().addListener(new SettingsCache(version));
  }

  private static boolean isKept(ClassDescriptor descriptor) {
    return !descriptor.isDescriptorTypeAggregate()
        && descriptor.getCachePolicy().isSharedIsolation();
  }

  @Override
  public void postAcquireUnitOfWork(SessionEvent event) {
    version.begin();
  }

  /** Before the changes of a transaction are written. */
  @Override
  public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
    UnitOfWorkImpl work = (UnitOfWorkImpl) event.getSession();
    Stream<Class<?>> deleted =
        work.hasDeletedObjects()
            ? work.getDeletedObjects().keySet().stream().map(Object::getClass)
            : Stream.empty();
    if (Stream.concat(written(event), deleted).anyMatch(each -> isKept(work, each))) {
      version.changing();
    }
  }

  /** After the commit, when what was written has been merged into the records that are kept. */
  @Override
  public void postMergeUnitOfWorkChangeSet(SessionEvent event) {
    if (written(event).anyMatch(each -> isKept(event.getSession(), each))) {
      version.changed();
    }
  }

  private static Stream<Class<?>> written(SessionEvent event) {
    AbstractSession session = (AbstractSession) event.getSession();
    UnitOfWorkChangeSet changes = (UnitOfWorkChangeSet) event.getProperty("UnitOfWorkChangeSet");
    return changes.getAllChangeSets().keySet().stream()
        .filter(each -> each.isNew() || each.hasChanges())
        .map(each -> each.getClassType(session));
  }

  private static boolean isKept(Session session, Class<?> entity) {
    return isKept(session.getDescriptor(entity));
  }

  /** Notes for which local version a record is kept that was just read. */
  private static final class Reading extends DescriptorEventAdapter {

    private final SettingsVersionTracker version;

    Reading(SettingsVersionTracker version) {
      this.version = version;
    }

    @Override
    public void postBuild(DescriptorEvent event) {
      read(event);
    }

    @Override
    public void postRefresh(DescriptorEvent event) {
      read(event);
    }

    private void read(DescriptorEvent event) {
      AbstractSession session = event.getSession();
      if (session.isUnitOfWork()) {
        return; // a copy of one transaction, which is not kept
      }
      CacheKey kept =
          session
              .getIdentityMapAccessorInstance()
              .getCacheKeyForObject(event.getObject(), event.getDescriptor());
      if (kept != null) {
        kept.setReadTime(version.beganIn());
      }
    }
  }

  /**
   * A record is outdated unless its time of reading is the current local version. EclipseLink
   * itself notes the time of day, which is none.
   */
  private static final class CurrentEdition extends CacheInvalidationPolicy {

    private static final long serialVersionUID = 1L;

    private final transient SettingsVersionTracker version;

    CurrentEdition(SettingsVersionTracker version) {
      this.version = version;
      // What a transaction reads that began before the latest change stays outdated: reading it
      // again would not end.
      setShouldRefreshInvalidObjectsOnClone(false);
    }

    @Override
    public boolean isInvalidated(CacheKey key, long now) {
      return !version.isCurrent(key.getReadTime());
    }

    @Override
    public long getExpiryTimeInMillis(CacheKey key) {
      return NO_EXPIRY;
    }
  }
}
