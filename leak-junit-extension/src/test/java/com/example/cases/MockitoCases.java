package com.example.cases;

import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.noleak.junit.NoLeak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Mocks that keep every call with its arguments. */
@ExtendWith(MockitoExtension.class)
@SuppressWarnings("DirectInvocationOnMock") // It is the mocks' calls that are checked here.
public class MockitoCases {

    @Mock
    List<String> list;

    @Mock
    Map<String, String> map;

    @BeforeEach
    void stub() {
        when(list.size()).thenReturn(7);
    }

    @Test
    @NoLeak(mode = "EXACT", rounds = 4, iterations = 51)
    void callsMocks() {
        if (list.size() != 7) {
            throw new AssertionError("The stubbing of the set-up is gone");
        }
        list.add(String.join(",", "a", "b"));
        verify(list).add("a,b");
    }

    @Test
    @NoLeak(mode = "EXACT")
    void stubsInItsBody() {
        when(map.get("a")).thenReturn("b");
        if (list.size() != 7 || !map.get("a").equals("b")) {
            throw new AssertionError();
        }
    }

    @Test
    @NoLeak(mode = "EXACT", rounds = 4, iterations = 51, lifecycle = NoLeak.Lifecycle.PER_ITERATION)
    void stubsInItsBodyPerIteration() {
        stubsInItsBody();
    }
}
