package com.example.peekwire;

import dev.peekwire.bus.memory.MemoryHub;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.tck.bus.BusHarness;
import dev.peekwire.tck.bus.ClusterBusTck;

class MyBusTest extends ClusterBusTck {
    @Override
    protected BusHarness harness() {
        MemoryHub hub = MemoryHub.create(); // yours: start or find your broker
        return new BusHarness() {
            @Override
            public ClusterBus join() {
                return hub.join(); // yours: new MyBus(address)
            }

            @Override
            public void down() {
                hub.down(); // yours: stop the broker
            }

            @Override
            public void up() {
                hub.up(); // yours: start it again at the same address
            }

            @Override
            public void close() {}
        };
    }
}
