package workbook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NotebookTest {
    private static final String AS_JUPYTER_WRITES_IT = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "一",
           "metadata": {},
           "outputs": [],
           "source": [
            "var a = \\"b\\\\n\\";\\n",
            "a"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "name": "java"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    @Test
    void printsAsJupyterWrites() {
        assertEquals(AS_JUPYTER_WRITES_IT, Notebook.of(AS_JUPYTER_WRITES_IT).toString());
    }

    @Test
    void keepsTheLinesOfACell() {
        Notebook notebook = Notebook.of(AS_JUPYTER_WRITES_IT);
        Notebook.Cell cell = notebook.cells().get(0);
        String source = cell.source();
        cell.source(source);
        assertEquals(AS_JUPYTER_WRITES_IT, notebook.toString());
        cell.source("a\n\nb\n");
        assertEquals("a\n\nb\n", cell.source());
    }

    @Test
    void forgetsWhatARunLeftBehind() {
        Notebook notebook = Notebook.of(AS_JUPYTER_WRITES_IT
                .replace("\"execution_count\": null", "\"execution_count\": 7")
                .replace("\"outputs\": []", "\"outputs\": [{\"text\": [\"8\"]}]"));
        notebook.clear();
        assertEquals(AS_JUPYTER_WRITES_IT, notebook.toString());
    }
}
