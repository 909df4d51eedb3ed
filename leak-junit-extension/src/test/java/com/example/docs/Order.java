package com.example.docs;

record Order(String item, int count) {}
