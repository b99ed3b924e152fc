package org.interlend.start;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.Server;
import org.interlend.settings.cache.SettingsReadOnlyTransaction;
import org.interlend.settings.cache.SettingsVersionTracker;

/**
 * Has EclipseLink keep the records of settings, the entities marked {@code Cacheable}, between
 * transactions, as {@link SettingsIdentityMap}. Reports the beginning of transactions and changes
 * of settings to the {@link SettingsVersionTracker}.
 */
final class SettingsCache extends SessionEventAdapter {

  private final SettingsVersionTracker version;
  private final SettingsReadOnlyTransaction readOnly;
  private final List<Class<?>> kept;

  private SettingsCache(
      SettingsVersionTracker version, SettingsReadOnlyTransaction readOnly, List<Class<?>> kept) {
    this.version = version;
    this.readOnly = readOnly;
    this.kept = kept;
  }

  static void apply(
      EntityManagerFactory records,
      SettingsVersionTracker version,
      SettingsReadOnlyTransaction readOnly) {
    Server session = JpaHelper.getServerSession(records);
    session.setProperty(SettingsVersionTracker.class.getName(), version);
    List<ClassDescriptor> settings =
        session.getDescriptors().values().stream().filter(SettingsCache::isKept).toList();
    settings.forEach(
        kept -> {
          kept.setIdentityMapClass(SettingsIdentityMap.class);
          session.getIdentityMapAccessor().initializeIdentityMap(kept.getJavaClass());
          // A message reads settings also after its first records were written.
          kept.getCachePolicy()
              .setUnitOfWorkCacheIsolationLevel(
                  ClassDescriptor.USE_SESSION_CACHE_AFTER_TRANSACTION);
        });
    List<Class<?>> classes =
        settings.stream().<Class<?>>map(ClassDescriptor::getJavaClass).toList();
    session.getEventManager().addListener(new SettingsCache(version, readOnly, classes));
  }

  private static boolean isKept(ClassDescriptor descriptor) {
    return !descriptor.isDescriptorTypeAggregate()
        && descriptor.getCachePolicy().isSharedIsolation();
  }

  @Override
  public void postAcquireUnitOfWork(SessionEvent event) {
    version.begin();
    if (readOnly.isDeclared()) {
      ((UnitOfWorkImpl) event.getSession()).setReadOnlyClasses(kept);
    }
  }

  /** Before the changes of a transaction are written. */
  @Override
  public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
    RepeatableWriteUnitOfWork work = (RepeatableWriteUnitOfWork) event.getSession();
    Stream<Class<?>> deleted =
        work.hasDeletedObjects()
            ? work.getDeletedObjects().keySet().stream().map(Object::getClass)
            : Stream.empty();
    if (Stream.concat(written(event), deleted).anyMatch(each -> isKept(work, each))) {
      version.changing();
      // Others are reading the records that are kept: these stay as they are, and are read again.
      work.setShouldStoreByPassCache(true);
    }
  }

  /** After the commit. */
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
}
