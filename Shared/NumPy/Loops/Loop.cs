namespace Tensorflow.NumPy.Loops;

/// <summary>A row function for given element types: <c>run(elements, steps, count)</c> with the inputs first and the output last.</summary>
internal readonly unsafe struct Loop
{
    /// <summary>A row function and the types it reads and writes.</summary>
    public Loop(delegate*<byte**, nint*, nint, void> run, TF_DataType input, TF_DataType output)
    {
        Run = run;
        Input = input;
        Output = output;
    }

    /// <summary>The function.</summary>
    public delegate*<byte**, nint*, nint, void> Run { get; }

    /// <summary>The type of all inputs.</summary>
    public TF_DataType Input { get; }

    /// <summary>The type of the output.</summary>
    public TF_DataType Output { get; }
}
