package dev.stepup.it.quiet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.util.Map;

/** A persistence provider that says so when it is asked whether an object has been loaded. */
@SuppressWarnings("rawtypes")
public class AskedProvider implements PersistenceProvider {

    static final String ASKED = "a persistence provider is asked for settings";

    @Override
    public ProviderUtil getProviderUtil() {
        throw new IllegalStateException(ASKED);
    }

    @Override
    public EntityManagerFactory createEntityManagerFactory(String unit, Map properties) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit, Map properties) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void generateSchema(PersistenceUnitInfo unit, Map properties) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean generateSchema(String unit, Map properties) {
        throw new UnsupportedOperationException();
    }
}
