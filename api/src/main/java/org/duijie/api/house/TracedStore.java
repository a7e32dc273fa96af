package org.duijie.api.house;

import org.duijie.api.trace.Tracing;
import org.duijie.exchange.audit.AuditLog;
import org.duijie.exchange.audit.AuditTrail;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.SealedVectors;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.catalogue.VectorCache;
import org.duijie.exchange.identity.AccountStore;
import org.duijie.exchange.identity.IdentityStore;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.exchange.identity.SessionStore;
import org.duijie.exchange.identity.SignOnStore;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.duijie.store.jdbc.JdbcHouse;

/// The ports of the store, each with its steps in the traces of requests. Without traces they are the store's own.
record TracedStore(JdbcHouse house, Tracing tracing) {
    CatalogueStore catalogueStore() {
        return tracing.over(CatalogueStore.class, house.catalogueStore());
    }

    UnitOfWork unitOfWork() {
        return tracing.over(UnitOfWork.class, house.unitOfWork());
    }

    IdentityWork identityWork() {
        return tracing.over(IdentityWork.class, house.identityWork());
    }

    IdentityStore identityStore() {
        return tracing.over(IdentityStore.class, house.identityStore());
    }

    AccountStore accountStore() {
        return tracing.over(AccountStore.class, house.accountStore());
    }

    SessionStore sessionStore() {
        return tracing.over(SessionStore.class, house.sessionStore());
    }

    SignOnStore signOnStore() {
        return tracing.over(SignOnStore.class, house.signOnStore());
    }

    MemoryKeeper memoryKeeper() {
        return tracing.over(MemoryKeeper.class, house.memoryKeeper());
    }

    AuditTrail auditTrail() {
        return tracing.over(AuditTrail.class, house.auditTrail());
    }

    AuditLog auditLog() {
        return tracing.over(AuditLog.class, house.auditLog());
    }

    /// It serves the index, which no request waits for.
    VectorCache vectorCache() {
        return house.vectorCache();
    }

    /// So do these.
    SealedVectors sealedVectors() {
        return house.sealedVectors();
    }
}
