using KernelGen.Portability;

// With the argument "vectors", libtorch's cases through the kernels that compute them.
if (args is ["vectors"])
    return VectorCheck.Run(Console.Out) == 0 ? 0 : 1;

// Without, one line for each kernel, the same on every processor.
foreach (IHashedKernel kernel in KernelRegistry.All)
    Console.WriteLine($"{kernel.Name} {kernel.Hash():x16}");
return 0;
