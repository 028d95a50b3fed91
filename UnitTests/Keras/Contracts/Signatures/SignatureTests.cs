using TfNet.UnitTests.Signatures;

namespace TfNet.UnitTests.Keras.Contracts.Signatures;

/// <summary>The parameters of the public functions and methods of keras, tf and np.</summary>
public class SignatureTests
{
    [Fact]
    public void Functions_of_Keras_have_Python_s_parameters() => SignatureContract.Check("keras", OwnSignatures.Keras(), atLeast: 250);

    [Fact]
    public void Functions_of_TensorFlow_have_Python_s_parameters() => SignatureContract.Check("tensorflow", OwnSignatures.TensorFlow(), atLeast: 250);

    [Fact]
    public void Functions_of_NumPy_have_Python_s_parameters() => SignatureContract.Check("numpy", OwnSignatures.NumPy(), atLeast: 150);
}
