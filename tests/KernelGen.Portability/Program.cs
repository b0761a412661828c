using KernelGen.Portability;

// One line for each kernel, the same on every processor.
foreach (Kernel kernel in KernelRegistry.Kernels)
    Console.WriteLine($"{kernel.Name} {kernel.Hash():x16}");
